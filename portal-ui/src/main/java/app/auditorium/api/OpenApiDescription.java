package app.auditorium.api;

import app.auditorium.kernel.PageRequest;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** The description of the interface for readers and generators, with the parameters that controllers do not spell out. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(PageRequest.class, Slice.class, Version.class, Caller.class);
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
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OperationCustomizer commonParameters() {
        return (operation, method) -> {
            Arrays.stream(method.getMethodParameters()).forEach(parameter -> {
                if (List.of(PageRequest.class, Slice.class).contains(parameter.getParameterType())) {
                    operation.addParametersItem(query("page", new IntegerSchema().minimum(java.math.BigDecimal.ZERO)));
                    operation.addParametersItem(query(
                            "size",
                            new IntegerSchema()
                                    .minimum(java.math.BigDecimal.ONE)
                                    .maximum(java.math.BigDecimal.valueOf(PageRequest.MOST))));
                    SortedBy keys = parameter.getParameterAnnotation(SortedBy.class);
                    if (keys != null) {
                        operation.addParametersItem(query("sort", oneOf(keys)));
                    }
                } else if (parameter.getParameterType() == Version.class) {
                    operation.addParametersItem(header("If-Match").required(true));
                }
            });
            operation.addParametersItem(header("X-Tenant").required(false));
            refusals(method).forEach((status, why) -> operation.getResponses().addApiResponse(status, problem(why)));
            if (writes(method)) {
                operation.addParametersItem(header("Idempotency-Key").required(false));
            }
            return operation;
        };
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
            body |= parameter.hasParameterAnnotation(RequestBody.class);
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
        if (body || writes(method)) {
            why.put("422", "Breaks a rule, which is named");
        }
        return why;
    }

    private static ApiResponse problem(String why) {
        Schema<?> shape = new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("rule", new StringSchema())
                .addProperty("errors", new ArraySchema().items(new ObjectSchema()));
        return new ApiResponse()
                .description(why)
                .content(new Content().addMediaType(ApiProblem.MEDIA_TYPE, new MediaType().schema(shape)));
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

    private static Parameter header(String name) {
        return new Parameter().in("header").name(name).schema(new StringSchema());
    }
}
