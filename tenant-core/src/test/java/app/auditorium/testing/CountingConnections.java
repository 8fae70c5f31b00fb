package app.auditorium.testing;

import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.Membership;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that a test's application prepares as {@code app}. */
public final class CountingConnections implements BeanPostProcessor {

    /** By thread, for jobs and deliveries go on meanwhile. */
    private static final ThreadLocal<AtomicInteger> COUNT = ThreadLocal.withInitial(AtomicInteger::new);

    /** By person, for a screen is served by several threads. */
    private static final Map<UUID, AtomicInteger> OF = new ConcurrentHashMap<>();

    /** How many statements somebody has caused so far, whatever the thread. */
    public static int statementsOf(Membership who) {
        return OF.computeIfAbsent(who.personId(), id -> new AtomicInteger()).get();
    }

    /** How many statements some work takes. */
    public static int statements(Runnable work) {
        int before = COUNT.get().get();
        work.run();
        return COUNT.get().get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counted(source) : bean;
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (method.getName().equals("prepareStatement")) {
                            COUNT.get().incrementAndGet();
                            Acting.maybe()
                                    .map(Membership::personId)
                                    .ifPresent(id -> OF.computeIfAbsent(id, one -> new AtomicInteger())
                                            .incrementAndGet());
                        }
                        try {
                            return method.invoke(connection, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
