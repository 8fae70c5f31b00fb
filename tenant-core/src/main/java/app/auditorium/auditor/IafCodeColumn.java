package app.auditorium.auditor;

import app.auditorium.kernel.IafCode;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter
class IafCodeColumn implements AttributeConverter<IafCode, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable IafCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public @Nullable IafCode convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new IafCode(value);
    }
}
