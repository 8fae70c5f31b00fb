package app.auditorium.testing;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The modules on the class path without the portal's application class; no component itself, so that no scan picks it up. */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "app.auditorium")
@ComponentScan("app.auditorium")
public class CoreApplication {}
