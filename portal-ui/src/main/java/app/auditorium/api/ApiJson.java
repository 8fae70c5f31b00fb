package app.auditorium.api;

import app.auditorium.kernel.IafCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.type.LogicalType;

/** JSON that says what it means: no number for a text, no text for a number, no day that is not in the calendar. */
@Configuration(proxyBeanMethods = false)
class ApiJson {

    @Bean
    JsonMapperBuilderCustomizer strict() {
        return builder -> builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .defaultLeniency(false)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule("auditorium")
                        .addDeserializer(String.class, new Text())
                        .addDeserializer(LocalDate.class, new Day())
                        .addDeserializer(BigDecimal.class, new Decimal())
                        .addDeserializer(int.class, new Whole(int.class))
                        .addDeserializer(Integer.class, new Whole(Integer.class))
                        .addDeserializer(BigInteger.class, new AnyWhole())
                        .addDeserializer(IafCode.class, new IafCodeFromText())
                        .addSerializer(IafCode.class, new IafCodeAsText()));
    }

    /** 150.0 and 1e1 are whole numbers, too; 1.5 is none. */
    private static final class Whole extends StdScalarDeserializer<Integer> {

        private final NumberDeserializers.IntegerDeserializer exact;

        Whole(Class<Integer> type) {
            super(type);
            this.exact = new NumberDeserializers.IntegerDeserializer(type, type.isPrimitive() ? 0 : null);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                try {
                    return parser.getDecimalValue().intValueExact();
                } catch (ArithmeticException broken) {
                    // what is no whole number is refused in the words of every other one
                    return exact.deserialize(parser, context);
                }
            }
            return exact.deserialize(parser, context);
        }

        @Override
        public @Nullable Object getNullValue(DeserializationContext context) {
            return exact.getNullValue(context);
        }
    }

    /** The same of any size. */
    private static final class AnyWhole extends StdScalarDeserializer<BigInteger> {

        AnyWhole() {
            super(BigInteger.class);
        }

        @Override
        public BigInteger deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                BigDecimal number = parser.getDecimalValue();
                try {
                    if (Math.abs((long) number.scale()) <= Decimal.MOST_DIGITS) {
                        return number.toBigIntegerExact();
                    }
                } catch (ArithmeticException broken) {
                    // refused in the words of every other one
                }
            }
            return NumberDeserializers.BigIntegerDeserializer.instance.deserialize(parser, context);
        }
    }

    /** PostgreSQL stores no NUL: refused where the field is still known. */
    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = tools.jackson.databind.deser.jdk.StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw context.weirdStringException(text, String.class, "NUL");
            }
            return text;
        }
    }

    /** A day of the calendar as text: no list of numbers, no time, no year beyond 9999. */
    private static final class Day extends StdScalarDeserializer<LocalDate> {

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            String text = parser.getString();
            return Days.of(text).orElseThrow(() -> context.weirdStringException(text, LocalDate.class, "not a day"));
        }
    }

    /** A number that somebody could have meant: one of a thousand million digits keeps the machine busy for hours. */
    private static final class Decimal extends StdScalarDeserializer<BigDecimal> {

        private static final int MOST_DIGITS = 40;

        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            BigDecimal number = parser.getDecimalValue();
            boolean sane = number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
            if (!sane) {
                throw context.weirdNumberException(0, BigDecimal.class, "too many digits");
            }
            return number;
        }
    }

    private static final class IafCodeFromText extends StdScalarDeserializer<IafCode> {

        IafCodeFromText() {
            super(IafCode.class);
        }

        @Override
        public IafCode deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
            if (!IafCode.isValid(text)) {
                throw context.weirdStringException(text, IafCode.class, "not an IAF code");
            }
            return new IafCode(text);
        }
    }

    private static final class IafCodeAsText extends StdScalarSerializer<IafCode> {

        IafCodeAsText() {
            super(IafCode.class);
        }

        @Override
        public void serialize(IafCode code, JsonGenerator out, SerializationContext context) {
            out.writeString(code.value());
        }
    }
}
