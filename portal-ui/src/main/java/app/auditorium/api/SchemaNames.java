package app.auditorium.api;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names records in the description by where they stand, for {@code Member} of an audit is not {@code Member} of a new one. */
final class SchemaNames extends TypeNameResolver {

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : getNameOfClass(outer) + type.getSimpleName();
    }
}
