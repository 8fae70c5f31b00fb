package app.auditorium;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal, its REST interface and everything behind them, as one Spring Boot application. */
@SpringBootApplication
public class AuditoriumApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AuditoriumApplication.class, arguments);
    }
}
