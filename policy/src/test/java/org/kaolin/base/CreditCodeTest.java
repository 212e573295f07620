package org.kaolin.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        UC-01,       91350100M000100Y43, 350100,
        UC-02,       51360200MJD0000117, 360200, social-group
        UC-03,       52360202MJD0000111, 360202, social-service
        foundation,  53360000MJD000011N, 360000, foundation
        small,       52360202mjd0000111, 360202, social-service
        full width,  ５２３６０２０２ＭＪＤ００００１１１, 360202, social-service
        spaces,      '52360202 MJD000011 1', 360202, social-service
        """)
    void a_valid_code_tells_division_and_kind(String id, String value, String division, @Nullable String kind) {
        assertThat(CreditCode.findFault(value)).as(id).isEmpty();
        CreditCode code = CreditCode.read(value).find().orElseThrow();
        assertThat(code.division()).isEqualTo(division);
        assertThat(code.findOrganisationKind()
                        .map(CreditCode.OrganisationKind::code)
                        .orElse(null))
                .isEqualTo(kind);
        assertThat(OrganisationCode.isChecked(code.organisationCode().value())).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        UC-05,              52360202MJD0000112,  check-character
        UC-06 letter O,     52360202MJD000O111,  alphabet
        letter I,           52360202MJD00001I1,  alphabet
        nothing,            '',                  length
        seventeen,          52360202MJD000011,   length
        nineteen,           52360202MJD00001110, length
        organisation code,  52360202MJD0000211,  organisation-code
        letter in division, 5236O202MJD0000111,  alphabet
        ideograph,          52360202MJD00001一1, alphabet
        """)
    void a_fault_is_named_in_the_order_length_alphabet_organisation_check(String id, String value, String reason) {
        assertThat(CreditCode.findFault(value).orElseThrow().code()).as(id).isEqualTo(reason);
        assertThat(CreditCode.read(value).find()).isEmpty();
    }

    @Test
    void every_single_wrong_character_is_caught() {
        String valid = "52360202MJD0000111";
        for (int at = 0; at < 18; at++) {
            for (String other : ALPHABET.split("")) {
                String changed = valid.substring(0, at) + other + valid.substring(at + 1);
                assertThat(CreditCode.findFault(changed).isEmpty()).as(changed).isEqualTo(changed.equals(valid));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        MJD000011,  accept
        MJD00001-1, accept
        mjd00001-1, accept
        M000100Y4,  accept
        MJD000012,  reject
        MJD00001,   reject
        MJD0000一1, reject
        """)
    void organisation_codes_are_checked_with_and_without_hyphen(String text, String status) {
        Reading<OrganisationCode> reading = OrganisationCode.read(text);
        assertThat(reading.status()).isEqualTo(status);
        reading.find().ifPresent(code -> assertThat(code.display()).matches("[0-9A-Z]{8}-[0-9X]"));
    }
}
