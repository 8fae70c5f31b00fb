package app.auditorium.standalone;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;

/** Before any other runner, and before the portal calls itself ready. */
record AwaitServers(Servers servers, Runnable then) implements ApplicationRunner, Ordered {

    @Override
    public void run(ApplicationArguments arguments) {
        servers.awaitReady();
        then.run();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
