package app.auditorium;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The portal, its REST interface and everything behind them, as one Spring Boot application. Beans are named in full, for two modules
 * may use the same word.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AuditoriumApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AuditoriumApplication.class, arguments);
    }
}
