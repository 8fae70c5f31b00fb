package app.auditorium.api;

import app.auditorium.kernel.Checks;
import app.auditorium.kernel.Field;
import app.auditorium.kernel.Fields;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes records as they are: what a {@link Field} requires has to be there, what else is {@code @Nullable} may be null, and everything
 * else is always there.
 */
final class RecordSchemas extends ModelResolver {

    private static final String IAF_CODE = "^(0[1-9]|[12][0-9]|3[0-9])$";

    RecordSchemas(ObjectMapper mapper) {
        super(mapper, new SchemaNames());
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType java = type.getType() == null ? null : _mapper.constructType(type.getType());
        if (java != null && java.hasRawClass(IafCode.class)) {
            return new JsonSchema().typesItem("string").pattern(IAF_CODE);
        }
        Schema<?> resolved = super.resolve(type, context, others);
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> defined = defined(resolved, context);
            if (defined != null && defined.getProperties() != null) {
                for (RecordComponent component : java.getRawClass().getRecordComponents()) {
                    describe(defined, component);
                }
                for (RecordComponent component : java.getRawClass().getRecordComponents()) {
                    Fields.of(component)
                            .filter(field -> !field.neededIf().isEmpty())
                            .ifPresent(field -> condition(defined, component.getName(), field));
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
        Optional<Field> field = Fields.of(component);
        field.ifPresent(demanded -> restrict(part, demanded));
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && field.filter(Field::required).isEmpty()) {
            whole.getProperties().put(name, orNull(part));
        } else if (whole.getRequired() == null || !whole.getRequired().contains(name)) {
            whole.addRequiredItem(name);
        }
    }

    /** Said to people, and to machines where what decides is sent along. Conditions of one record ask one field for different values. */
    private static void condition(Schema<?> whole, String name, Field field) {
        Schema<?> part = whole.getProperties().get(name);
        Schema<?> asked = whole.getProperties().get(field.neededIf());
        if (part == null) {
            return;
        }
        part.description("Needed if " + field.neededIf() + " is " + String.join(" or ", field.is()));
        if (asked == null) {
            return;
        }
        var there = new JsonSchema();
        part.getTypes().stream().filter(type -> !type.equals("null")).forEach(there::addType);
        Schema<?> last = whole;
        while (last.getIf() != null && !decides(field, last.getIf())) {
            last.setElse(last.getElse() == null ? new JsonSchema() : last.getElse());
            last = last.getElse();
        }
        if (last.getIf() == null) {
            last.setIf(new JsonSchema()
                    .addProperty(field.neededIf(), new JsonSchema()._enum(List.of((Object[]) field.is())))
                    .required(List.of(field.neededIf())));
            last.setThen(new JsonSchema());
        }
        last.getThen().addProperty(name, there).addRequiredItem(name);
    }

    private static boolean decides(Field field, Schema<?> condition) {
        Schema<?> asked = condition.getProperties().get(field.neededIf());
        return asked != null && List.of((Object[]) field.is()).equals(asked.getEnum());
    }

    private static void restrict(Schema<?> part, Field field) {
        if (is("array", part)) {
            if (field.required() && field.fewest() > 0) {
                part.minItems(field.fewest());
            }
            if (field.kind() == Field.Kind.IAF_CODE) {
                part.uniqueItems(true).getItems().pattern(IAF_CODE);
            }
        } else if (is("integer", part)) {
            if (field.from() != Integer.MIN_VALUE) {
                part.minimum(BigDecimal.valueOf(field.from())).maximum(BigDecimal.valueOf(field.to()));
            }
        } else if (is("string", part) && part.getFormat() == null && part.getEnum() == null) {
            text(part, field);
        }
    }

    private static void text(Schema<?> part, Field field) {
        if (field.required()) {
            part.minLength(1);
        }
        switch (field.kind()) {
            case EMAIL -> part.format("email").maxLength(Checks.LONGEST_EMAIL);
            case WEBSITE -> part.format("uri").maxLength(Checks.LONGEST_WEBSITE);
            case COUNTRY -> part.pattern("^[A-Za-z]{2}$");
            case IAF_CODE -> part.pattern(IAF_CODE);
            case ANY -> {
                if (field.most() != Integer.MAX_VALUE) {
                    part.maxLength(field.most());
                }
            }
        }
    }

    private static boolean is(String type, Schema<?> part) {
        return part.getTypes() != null && part.getTypes().contains(type);
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
