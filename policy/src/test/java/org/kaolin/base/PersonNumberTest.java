package org.kaolin.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNumberTest {

    private static final LocalDate CHECKED_ON = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        ID-01,                11010519491231002X, female, 1949-12-31, 110105
        sample of 1880,       440524188001010014, male,   1880-01-01, 440524
        ID-03,                360202195203150016, male,   1952-03-15, 360202
        ID-04 leap day,       360281198002290011, male,   1980-02-29, 360281
        child of Fuliang,     360222201012310041, female, 2010-12-31, 360222
        small x,              11010519491231002x, female, 1949-12-31, 110105
        full width,           １１０１０５１９４９１２３１００２Ｘ, female, 1949-12-31, 110105
        spaces,               '110105 19491231 002X', female, 1949-12-31, 110105
        text mark of a sheet, '''11010519491231002X', female, 1949-12-31, 110105
        Roman ten,            11010519491231002Ⅹ, female, 1949-12-31, 110105
        Hong Kong permit,     810000199408230021, female, 1994-08-23, 810000
        Taiwan permit,        830000199201300022, female, 1992-01-30, 830000
        """)
    void a_valid_number_tells_sex_birth_and_division(
            String id, String value, String sex, LocalDate born, String division) {
        assertThat(PersonNumber.findFault(value, CHECKED_ON)).as(id).isEmpty();
        PersonNumber number = PersonNumber.read(value, CHECKED_ON).find().orElseThrow();
        assertThat(number.findSex().orElseThrow().code()).isEqualTo(sex);
        assertThat(number.findBorn()).contains(born);
        assertThat(number.findDivision()).contains(division);
        assertThat(number.value()).hasSize(18).isUpperCase();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        ID-05,                    360202195203150015, check-digit
        ID-06,                    360281198102290019, birth-date
        ID-12 fifteen digits,     360202520315001,    length
        nothing,                  '',                 length
        seventeen digits,         11010519491231002,  length
        nineteen digits,          110105194912310021X, length
        letter O for zero,        11010519491231OO2X, alphabet
        X in the middle,          1101051949123100X2, alphabet
        Cyrillic letter,          11010519491231002Х, alphabet
        month 13,                 110105194913310026, birth-date
        day 00,                   110105194912000026, birth-date
        born after the check,     360202202703150011, birth-date
        born in the year 1000,    360202100003150011, birth-date
        date before check digit,  360281198102290010, birth-date
        rounded by a spreadsheet, 1.10105E+17,        length
        """)
    void a_fault_is_named_in_the_order_length_alphabet_date_check(String id, String value, String reason) {
        assertThat(PersonNumber.findFault(value, CHECKED_ON).orElseThrow().code())
                .as(id)
                .isEqualTo(reason);
        assertThat(PersonNumber.read(value, CHECKED_ON)).isInstanceOf(Reading.Reject.class);
    }

    @Test
    void the_day_of_birth_itself_is_not_in_the_future() {
        String value = "360222201012310041";
        assertThat(PersonNumber.findFault(value, LocalDate.of(2010, 12, 31))).isEmpty();
        assertThat(PersonNumber.findFault(value, LocalDate.of(2010, 12, 30))).contains(PersonNumber.Fault.BIRTH_DATE);
    }

    @Test
    void fifteen_digits_are_refused_with_the_number_they_became() {
        assertThat(PersonNumber.findUpgraded("360202520315001")).contains("360202195203150016");
        assertThat(PersonNumber.findUpgraded("360202800101997").orElseThrow()).startsWith("36020218800101997");
        assertThat(PersonNumber.findUpgraded("360202521315001")).isEmpty();
        assertThat(PersonNumber.findUpgraded("11010519491231002X")).isEmpty();
        assertThat(PersonNumber.read("360202520315001", CHECKED_ON).findReason().orElseThrow())
                .contains("停用", "360202195203150016");
    }

    @Test
    void foreigners_cards_are_told_apart() {
        String body = "93684019850312001";
        PersonNumber card = PersonNumber.read(body + PersonNumber.checkOf(body), CHECKED_ON)
                .find()
                .orElseThrow();
        assertThat(card.kind()).isEqualTo(PersonNumber.Kind.FOREIGNER);
        assertThat(card.findDivision()).isEmpty();
        assertThat(card.findBorn()).contains(LocalDate.of(1985, 3, 12));

        Reading<PersonNumber> old = PersonNumber.read("usa360085031201", CHECKED_ON);
        assertThat(old.status()).isEqualTo("flag");
        assertThat(old.find().orElseThrow().kind()).isEqualTo(PersonNumber.Kind.FOREIGNER_OLD);
        assertThat(old.find().orElseThrow().findBorn()).isEmpty();
    }

    @Test
    void old_divisions_stay_valid_and_unknown_provinces_are_flagged() {
        String leping = "36233219480612001";
        assertThat(PersonNumber.read(leping + PersonNumber.checkOf(leping), CHECKED_ON)
                        .status())
                .isEqualTo("accept");
        String nowhere = "99020219520315001".replaceFirst("^99", "17");
        Reading<PersonNumber> flagged = PersonNumber.read(nowhere + PersonNumber.checkOf(nowhere), CHECKED_ON);
        assertThat(flagged.status()).isEqualTo("flag");
        assertThat(flagged.findReason().orElseThrow()).contains("17");
    }

    @Test
    void every_single_wrong_digit_and_every_swap_of_neighbours_is_caught() {
        Seeded.rounds(seeded -> {
            String body = "360" + seeded.digits(3) + seeded.day().toString().replace("-", "") + seeded.digits(3);
            String valid = body + PersonNumber.checkOf(body);
            LocalDate far = LocalDate.of(2199, 1, 1);
            assertThat(PersonNumber.findFault(valid, far)).isEmpty();
            int at = seeded.between(0, 17);
            char other = seeded.oneOf(at == 17 ? "0123456789X" : "0123456789");
            if (other != valid.charAt(at)) {
                String changed = valid.substring(0, at) + other + valid.substring(at + 1);
                assertThat(PersonNumber.findFault(changed, far)).as(changed).isPresent();
            }
            int swap = seeded.between(0, 16);
            if (valid.charAt(swap) != valid.charAt(swap + 1)) {
                String swapped = valid.substring(0, swap)
                        + valid.charAt(swap + 1)
                        + valid.charAt(swap)
                        + valid.substring(swap + 2);
                assertThat(PersonNumber.findFault(swapped, far)).as(swapped).isPresent();
            }
        });
    }

    @Test
    void upgrading_keeps_every_digit_that_was_there() {
        Seeded.rounds(seeded -> {
            String body = "360" + seeded.digits(3)
                    + seeded.day().toString().replace("-", "").substring(2);
            String old = body + seeded.digits(3);
            PersonNumber.findUpgraded(old).ifPresent(upgraded -> {
                assertThat(upgraded.substring(0, 6) + upgraded.substring(8, 17)).isEqualTo(old);
                assertThat(new PersonNumber(upgraded).value()).isEqualTo(upgraded);
            });
        });
    }

    @Test
    void a_number_is_masked_wherever_it_is_printed() {
        PersonNumber number = new PersonNumber("360202195203150016");
        assertThat(number).hasToString("360202**********16");
        assertThatThrownBy(() -> new PersonNumber("360202195203150015"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("校验码");
    }
}
