package app.auditorium.standalone;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** The log goes to a file, but what the application logs as {@code app.auditorium.progress} is for whoever is waiting. */
final class ProgressOnTheTerminal implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        if (LoggerFactory.getLogger("app.auditorium.progress") instanceof Logger progress) {
            var terminal = new AppenderBase<ILoggingEvent>() {
                @Override
                protected void append(ILoggingEvent line) {
                    Terminal.progress(line.getFormattedMessage());
                }
            };
            terminal.setContext(progress.getLoggerContext());
            terminal.start();
            progress.addAppender(terminal);
        }
    }
}
