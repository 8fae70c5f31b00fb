package app.auditorium.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "04595257, true",
        "04595252, true",
        "04595258, false",
        "10458575, true",
        "10458574, true",
        "10458576, false",
        "1234, false",
        "045952570, false",
        "０４５９５２５７, false",
        "'', false"
    })
    void aNumberIsKnownByItsCheckDigit(String number, boolean valid) {
        assertThat(UnifiedNumbers.isValid(number)).isEqualTo(valid);
    }
}
