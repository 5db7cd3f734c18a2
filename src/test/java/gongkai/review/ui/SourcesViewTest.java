package gongkai.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import gongkai.testing.ViewTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class SourcesViewTest extends ViewTest {

    @ParameterizedTest
    @CsvSource({"ROLE_READER,false", "ROLE_OFFICER,true", "ROLE_ADMIN,true"})
    void whoeverMayFeedTheLedgerIsOfferedTheIntake(String role, boolean offered) {
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(
                        "somebody", "", AuthorityUtils.createAuthorityList("ROLE_READER", role)));
        UI.getCurrent().navigate("sources");
        roundTrip();
        assertThat(all(UI.getCurrent()).anyMatch(Upload.class::isInstance)).isEqualTo(offered);
    }
}
