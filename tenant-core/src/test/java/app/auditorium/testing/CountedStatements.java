package app.auditorium.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** The connection of the running transaction, which counts the statements that are prepared on it. */
public final class CountedStatements extends AbstractDataSource {

    private final DataSource app;
    private final AtomicInteger count = new AtomicInteger();

    public CountedStatements(DataSource app) {
        this.app = app;
    }

    /** How many since the last time. */
    public int taken() {
        return count.getAndSet(0);
    }

    @Override
    public Connection getConnection() {
        Connection connection = DataSourceUtils.getConnection(app);
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    if (method.getName().equals("prepareStatement")) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }
}
