package gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which forms' figures one line joins, and what is said where it does not. */
class FormBreakTest {

    private static final Catalogue CATALOGUE = Catalogue.shipped();

    @Test
    void whatAllFormsAskAlikeGoesOnThroughAllOfThem() {
        assertThat(CATALOGUE.continues("application.received", "2008", "2021")).isTrue();
        assertThat(CATALOGUE.continues("application.received", "2021", "2008")).isTrue();
    }

    @Test
    void aFormThatAsksOtherwiseBreaksTheLineWithItsOwnReasonInBothLanguages() {
        FormBreak why = broken("application.received.online", "2008", "2014");
        assertThat(why.form().code()).isEqualTo("2014");
        assertThat(why.row()).isNotNull().satisfies(row -> {
            assertThat(row.note()).startsWith("2014年表的“网络”含电子邮件");
            assertThat(row.noteEn()).startsWith("“Online” of the 2014 form includes e-mail");
        });
    }

    @Test
    void formsThatAskAlikeAfterTheBreakAreOneLineAgain() {
        assertThat(CATALOGUE.continues("application.answered.granted", "2014", "2019"))
                .isFalse();
        assertThat(CATALOGUE.continues("application.answered.granted", "2019", "2021"))
                .isTrue();
    }

    /** Both ends say yes of themselves; the form of 2019 in between divides the reasons otherwise. */
    @Test
    void aFormInBetweenThatAskedOtherwisePartsTwoThatAskAlike() {
        FormBreak why = broken("application.answered.withheld.safety", "2014", "2021");
        assertThat(why.form().code()).isEqualTo("2019");
        assertThat(broken("application.answered.withheld.safety", "2021", "2014"))
                .isEqualTo(why);
    }

    @Test
    void aFormThatDoesNotAskForTheNumberBreaksItsLineInEitherDirection() {
        assertThat(broken("consultation.people.on-site", "2008", "2014").row()).isNull();
        assertThat(broken("consultation.people.on-site", "2008", "2014").form().code())
                .isEqualTo("2014");
        assertThat(broken("application.carried-in", "2014", "2019").form().code())
                .isEqualTo("2014");
    }

    @Test
    void aChangeOfFormsThatNeitherAsksForChangesNothing() {
        assertThat(CATALOGUE.formsOf("hotline.orders")).isEmpty();
        assertThat(CATALOGUE.continues("hotline.orders", "2014", "2021")).isTrue();
        assertThat(CATALOGUE.formsOf("consultation.people.on-site")).containsExactly("2008");
        assertThat(CATALOGUE.continues("consultation.people.on-site", "2014", "2021"))
                .isTrue();
    }

    @Test
    void whatFollowsNoFormIsSaidToBreakNowhere() {
        assertThat(CATALOGUE.continues("disclosure.items", "", "2021")).isTrue();
        assertThat(CATALOGUE.continues("disclosure.items", "2014", "")).isTrue();
    }

    @Test
    void everyBreakBetweenTwoFormsHasItsWords() {
        int breaks = 0;
        List<Form> forms = List.copyOf(CATALOGUE.forms());
        for (Indicator indicator : CATALOGUE.indicators()) {
            for (Form one : forms) {
                for (Form other : forms) {
                    Optional<FormBreak> why = CATALOGUE.formBreak(indicator.code(), one.code(), other.code());
                    breaks += why.isPresent() ? 1 : 0;
                    assertThat(CATALOGUE.formBreak(indicator.code(), other.code(), one.code()))
                            .isEqualTo(why);
                    why.map(FormBreak::row).ifPresent(row -> {
                        assertThat(row.note()).isNotBlank();
                        assertThat(row.noteEn()).isNotBlank();
                    });
                }
            }
        }
        System.out.println("breaks between forms, counted in both directions: " + breaks);
        assertThat(breaks).isGreaterThan(500);
    }

    @Test
    void anIndicatorStandsBelowItsWholesAndAShareBelowItsPart() {
        assertThat(CATALOGUE.wholes("appeal.litigation.direct.upheld"))
                .extracting(Indicator::code)
                .containsExactly("appeal.litigation", "appeal.litigation.direct");
        assertThat(CATALOGUE.depth("appeal.litigation.direct.upheld")).isEqualTo(2);
        assertThat(CATALOGUE.depth("appeal.litigation")).isZero();
        Indicator share = CATALOGUE.indicators().stream()
                .filter(i -> Indicator.isShare(i.code()))
                .findFirst()
                .orElseThrow();
        assertThat(CATALOGUE.depth(share.code()))
                .isEqualTo(CATALOGUE.depth(Indicator.sharedPart(share.code())) + 1)
                .isPositive();
    }

    private static FormBreak broken(String indicator, String one, String other) {
        return CATALOGUE.formBreak(indicator, one, other).orElseThrow();
    }
}
