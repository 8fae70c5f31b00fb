package app.auditorium.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.auditorium.embedded.CannotStart;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void whatIsNotOursGoesOnToSpring() {
        var options =
                Options.of("up", "--port=9000", "--spring.mail.host=mail.example.org", "--empty", "--state=/x/../y");
        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.empty()).isTrue();
        assertThat(options.state()).isEqualTo(Path.of("/y"));
        assertThat(options.properties()).containsExactly("--spring.mail.host=mail.example.org");
    }

    @Test
    void itListensOnLoopbackUnlessToldOtherwise() {
        assertThat(Options.of("up").host()).isEqualTo("127.0.0.1");
        assertThat(Options.of("up").url()).isEqualTo("http://localhost:8080");
        assertThat(Options.of("up", "--host=192.0.2.7").url()).isEqualTo("http://192.0.2.7:8080");
    }

    @Test
    void serversOfOnesOwnAreAnOption() {
        assertThat(Options.of("up").embedded()).isTrue();
        assertThat(Options.of("--auditorium.embedded=false").embedded()).isFalse();
    }

    @Test
    void aPortIsANumber() {
        assertThatThrownBy(() -> Options.of("up", "--port=http"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("--port needs a number, not http.");
    }
}
