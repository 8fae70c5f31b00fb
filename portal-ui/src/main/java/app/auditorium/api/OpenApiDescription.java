package app.auditorium.api;

import app.auditorium.kernel.PageRequest;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
            return operation;
        };
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
