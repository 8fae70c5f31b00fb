package app.auditorium.testing;

import app.auditorium.tenancy.Acting;
import app.auditorium.tenancy.DatabaseRole;
import app.auditorium.tenancy.Membership;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the statements that a test's application prepares as {@code app}. */
public final class CountingConnections implements BeanPostProcessor {

    /** By thread, for jobs and deliveries go on meanwhile. */
    private static final ThreadLocal<AtomicInteger> COUNT = ThreadLocal.withInitial(AtomicInteger::new);

    /** By person, for a screen is served by several threads. */
    private static final Map<UUID, AtomicInteger> OF = new ConcurrentHashMap<>();

    /** What is asked by those about whom somebody wants to know. */
    private static final Map<UUID, List<String>> ASKED = new ConcurrentHashMap<>();

    private static final Set<DataSource> DOORS = ConcurrentHashMap.newKeySet();

    /** How many statements somebody has caused so far, whatever the thread. */
    public static int statementsOf(Membership who) {
        return OF.computeIfAbsent(who.personId(), id -> new AtomicInteger()).get();
    }

    /** What somebody asks of the database while some work goes on, at the doors too; each statement as often as it was prepared. */
    public static List<String> askedBy(Membership who, Runnable work) {
        Doors.listen();
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        ASKED.put(who.personId(), asked);
        try {
            work.run();
        } finally {
            ASKED.remove(who.personId());
        }
        return List.copyOf(asked);
    }

    /** How many statements some work takes. */
    public static int statements(Runnable work) {
        int before = COUNT.get().get();
        work.run();
        return COUNT.get().get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DatabaseRole role) {
            DOORS.add(role.connections());
        }
        return bean instanceof DataSource source ? new Counted(source) : bean;
    }

    private static void asked(UUID person, String statement) {
        List<String> asked = ASKED.get(person);
        if (asked != null) {
            asked.add(statement);
        }
    }

    /** The pools of the named services are nobody's beans; what they are asked stands in the log of {@link JdbcTemplate}. */
    private static final class Doors extends AppenderBase<ILoggingEvent> {

        private static final Logger LOG = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        private static final String EXECUTING = "Executing prepared SQL statement [";

        private static synchronized void listen() {
            if (LOG.getAppender("doors") == null) {
                var doors = new Doors();
                doors.setName("doors");
                doors.start();
                LOG.addAppender(doors);
            }
            LOG.setLevel(Level.DEBUG);
            LOG.setAdditive(false);
        }

        @Override
        protected void append(ILoggingEvent line) {
            String text = line.getFormattedMessage();
            if (text.startsWith(EXECUTING) && DOORS.stream().anyMatch(TransactionSynchronizationManager::hasResource)) {
                Acting.maybe().map(Membership::personId).ifPresent(id -> asked(id, text.substring(EXECUTING.length())));
            }
        }
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
                            Acting.maybe().map(Membership::personId).ifPresent(id -> {
                                OF.computeIfAbsent(id, one -> new AtomicInteger())
                                        .incrementAndGet();
                                asked(id, (String) args[0]);
                            });
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
