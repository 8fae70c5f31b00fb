package app.auditorium.api;

import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.PageRequest;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** The description of the interface for readers and generators, with the parameters that controllers do not spell out. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    /** What one call answers beyond its kind. */
    private static final Map<String, Map<String, String>> OF_ITS_OWN = Map.of(
            "/api/v1/sectors/lookup", Map.of("404", "No sector has it", "422", "Split between sectors"),
            "/api/v1/search/findings", Map.of("503", "The search is away; Retry-After says how long to wait"),
            "/api/v1/tokens", Map.of("401", "Wrong e-mail address or password"),
            "/api/v1/organisations/import", Map.of("413", "Too large", "415", "No file"));

    private static final Schema<?> TAG = new StringSchema().pattern("^\"[0-9]+\"$");

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(PageRequest.class, Slice.class, Version.class, Caller.class)
                .addSimpleTypesForParameterObject(IafCode.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Auditorium")
                                .version("v1")
                                .description(
                                        "The screens and this interface call the same front doors: what one refuses, so does the other."))
                .components(new Components()
                        .addSchemas("Problem", problems())
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    /** The first, so that whatever else converts has its say before it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RecordSchemas schemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }

    @Bean
    OpenApiCustomizer particularCalls() {
        return whole -> whole.getPaths()
                .forEach((path, calls) -> calls.readOperationsMap().forEach((method, call) -> {
                    if (OpenCalls.includes(method.name(), path)) {
                        open(call);
                    }
                    if (path.endsWith("/import")) {
                        call.setRequestBody(file());
                    }
                    OF_ITS_OWN
                            .getOrDefault(path, Map.of())
                            .forEach((status, why) -> call.getResponses().addApiResponse(status, problem(status, why)));
                }));
    }

    private static RequestBody file() {
        Schema<?> form = new ObjectSchema().addProperty("file", new Schema<>()).required(List.of("file"));
        return new RequestBody()
                .description("CSV or XLSX with headings in its first row")
                .required(true)
                .content(new Content()
                        .addMediaType("text/csv", new MediaType().schema(new StringSchema()))
                        .addMediaType(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                new MediaType().schema(new Schema<>()))
                        .addMediaType("multipart/form-data", new MediaType().schema(form)));
    }

    /** Nobody signs in for it: nobody lacks a role, nothing is remembered of whoever calls, and a token that is given has no address. */
    private static void open(Operation call) {
        call.setSecurity(List.of());
        call.getParameters().removeIf(parameter -> "header".equals(parameter.getIn()));
        List.of("401", "403", "409").forEach(call.getResponses()::remove);
        ApiResponse created = call.getResponses().get("201");
        if (created != null) {
            created.getHeaders().remove("Location");
        }
    }

    @Bean
    OperationCustomizer commonParameters() {
        return (operation, method) -> {
            Arrays.stream(method.getMethodParameters()).forEach(parameter -> {
                if (List.of(PageRequest.class, Slice.class).contains(parameter.getParameterType())) {
                    operation.addParametersItem(query("page", wholeFrom(0, Parameters.LAST_PAGE)));
                    operation.addParametersItem(query("size", wholeFrom(1, PageRequest.MOST)));
                    SortedBy keys = parameter.getParameterAnnotation(SortedBy.class);
                    if (keys != null) {
                        operation.addParametersItem(query("sort", oneOf(keys)));
                    }
                } else if (parameter.getParameterType() == Version.class) {
                    operation.addParametersItem(
                            header("If-Match", "The ETag that was read", TAG).required(true));
                }
            });
            operation.addParametersItem(header(
                            BearerFilter.TENANT,
                            "Id of the tenant to act in; needed of whoever is a member of several",
                            new StringSchema().format("uuid"))
                    .required(false));
            operation.getResponses().forEach((status, answer) -> tell(method, status, answer));
            refusals(method)
                    .forEach((status, why) -> operation.getResponses().addApiResponse(status, problem(status, why)));
            if (writes(method)) {
                operation.addParametersItem(header(
                                IdempotencyFilter.KEY,
                                "The same write under the same key is done once and answered alike",
                                new StringSchema().minLength(1).maxLength(IdempotencyFilter.LONGEST_KEY))
                        .required(false));
            }
            return operation;
        };
    }

    private static Schema<?> wholeFrom(int least, int most) {
        return new IntegerSchema().minimum(BigDecimal.valueOf(least)).maximum(BigDecimal.valueOf(most));
    }

    /** What is answered with its version says so in a header; what was created is found at an address. */
    private static void tell(HandlerMethod method, String status, ApiResponse answer) {
        Class<?> answered = ResolvableType.forMethodReturnType(method.getMethod())
                .as(ResponseEntity.class)
                .getGeneric(0)
                .toClass();
        if (answered.isRecord()
                && Arrays.stream(answered.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("version"))) {
            answer.addHeaderObject("ETag", told("Its version, for If-Match", TAG));
        }
        if (status.equals("201")) {
            answer.addHeaderObject("Location", told("Where it is", new StringSchema().format("uri-reference")));
        }
    }

    private static Header told(String what, Schema<?> schema) {
        return new Header().description(what).schema(schema);
    }

    private static boolean writes(HandlerMethod method) {
        return method.hasMethodAnnotation(PostMapping.class)
                || method.hasMethodAnnotation(PutMapping.class)
                || method.hasMethodAnnotation(DeleteMapping.class);
    }

    /** What else a call may answer, by its kind. */
    private static Map<String, String> refusals(HandlerMethod method) {
        var why = new TreeMap<>(Map.of(
                "400", "Something does not parse",
                "401", "Not signed in",
                "403", "Needs another role",
                "429", "Too many calls; Retry-After says how long to wait"));
        boolean body = false;
        for (MethodParameter parameter : method.getMethodParameters()) {
            body |= parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class);
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                why.put("404", "Not there, or not yours");
            } else if (parameter.getParameterType() == Version.class) {
                why.put("409", "Changed meanwhile");
                why.put("428", "If-Match is missing");
            }
        }
        if (body) {
            why.put("413", "Too large");
            why.put("415", "No JSON");
        }
        if (writes(method)) {
            why.putIfAbsent("409", "The same write is under way");
        }
        if (body || writes(method)) {
            why.put("422", "Breaks a rule, which is named");
        }
        return why;
    }

    private static ApiResponse problem(String status, String why) {
        var answer = new ApiResponse()
                .description(why)
                .content(new Content()
                        .addMediaType(
                                ApiProblem.MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        answer.addHeaderObject("Content-Language", told("Language of its texts", new StringSchema()));
        switch (status) {
            case "401" -> answer.addHeaderObject("WWW-Authenticate", told("Bearer", new StringSchema()));
            case "429", "503" ->
                answer.addHeaderObject(
                        "Retry-After", told("Seconds to wait", new IntegerSchema().minimum(BigDecimal.ONE)));
            default -> {}
        }
        return answer;
    }

    /** As RFC 9457 shapes it; {@link ApiProblem} fills it. */
    private static Schema<?> problems() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema())
                .addProperty("rule", new StringSchema())
                .required(List.of("message"));
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("rule", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error))
                .required(List.of("type", "title", "status", "detail", "errors"));
    }

    private static Schema<String> oneOf(SortedBy keys) {
        return new StringSchema()
                ._enum(Arrays.stream(keys.value())
                        .flatMap(key -> Stream.of(key, "-" + key))
                        .toList());
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).schema(schema);
    }

    private static Parameter header(String name, String what, Schema<?> schema) {
        return new Parameter().in("header").name(name).description(what).schema(schema);
    }
}
