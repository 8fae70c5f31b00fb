package app.auditorium.api;

import app.auditorium.kernel.IafCode;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes records as they are: what is {@code @Nullable} may be null, everything else is always there. */
final class RecordSchemas extends ModelResolver {

    RecordSchemas(ObjectMapper mapper) {
        super(mapper, new SchemaNames());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType java = type.getType() == null ? null : _mapper.constructType(type.getType());
        if (java != null && java.hasRawClass(IafCode.class)) {
            return new JsonSchema().typesItem("string").pattern("^(0[1-9]|[12][0-9]|3[0-9])$");
        }
        Schema<?> resolved = super.resolve(type, context, others);
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> defined = defined(resolved, context);
            if (defined != null && defined.getProperties() != null) {
                for (RecordComponent component : java.getRawClass().getRecordComponents()) {
                    describe(defined, component);
                }
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> defined(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void describe(Schema<?> whole, RecordComponent component) {
        String name = component.getName();
        Schema<?> part = whole.getProperties().get(name);
        if (part == null) {
            return;
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            whole.getProperties().put(name, orNull(part));
        } else if (whole.getRequired() == null || !whole.getRequired().contains(name)) {
            whole.addRequiredItem(name);
        }
    }

    private static Schema<?> orNull(Schema<?> part) {
        if (part.get$ref() != null) {
            return new JsonSchema().addAnyOfItem(part).addAnyOfItem(new JsonSchema().typesItem("null"));
        }
        if (part.getTypes() != null) {
            part.addType("null");
            allowNull(part);
        }
        return part;
    }

    private static <T> void allowNull(Schema<T> part) {
        List<T> values = part.getEnum();
        if (values != null && !values.contains(null)) {
            List<@Nullable T> more = new ArrayList<>(values);
            more.add(null);
            part.setEnum(more);
        }
    }
}
