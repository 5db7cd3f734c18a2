package gongkai.project;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.ViewTest;
import jakarta.servlet.Filter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A session is asked at each request whether its account may still do what it could: none outlives a change of it. */
class SessionEndsTest extends ViewTest {

    private static final String NAME = "周岚";
    private static final String PASSWORD = "correct-horse";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter doors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    @BeforeEach
    void addAccount() {
        jdbc.sql("""
                insert into app_user (name, password_hash, roles, enabled, created_at)
                values (:name, :hash, 'OFFICER', true, current_timestamp)
                """)
                .param("name", NAME)
                .param("hash", encoder.encode(PASSWORD))
                .update();
    }

    @AfterEach
    void removeAccount() {
        jdbc.sql("delete from app_user where name = :name").param("name", NAME).update();
    }

    @Test
    void eachChangeOfTheAccountEndsItsSessions() throws Exception {
        List<String> changes = List.of(
                "update app_user set enabled = false where name = :name",
                "update app_user set roles = 'READER' where name = :name",
                "update app_user set roles = 'OFFICER,ADMIN' where name = :name",
                "update app_user set password_hash = '{bcrypt}x' where name = :name",
                "delete from app_user where name = :name");
        for (String change : changes) {
            removeAccount();
            addAccount();
            MockHttpSession session = signIn();
            assertThat(open(session).getRedirectedUrl()).as("before").isNull();
            jdbc.sql(change).param("name", NAME).update();
            assertThat(open(session).getRedirectedUrl()).as(change).endsWith("/login");
            assertThat(session.isInvalid()).as(change).isTrue();
        }
        System.out.println(getClass().getSimpleName() + ": " + changes.size() + " changes of an account");
    }

    @Test
    void aSessionThatWasThereBeforeSigningInHasAnotherIdAfterwards() throws Exception {
        MockHttpSession planted = new MockHttpSession();
        String id = planted.getId();
        MvcResult result = mvc().perform(MockMvcRequestBuilders.post("/login")
                        .session(planted)
                        .param("username", NAME)
                        .param("password", PASSWORD))
                .andReturn();
        assertThat(Objects.requireNonNull(result.getRequest().getSession(false)).getId())
                .isNotEqualTo(id);
    }

    private MockHttpServletResponse open(MockHttpSession session) throws Exception {
        return mvc().perform(MockMvcRequestBuilders.get("/hotline").session(session))
                .andReturn()
                .getResponse();
    }

    private MockHttpSession signIn() throws Exception {
        MvcResult result = mvc().perform(MockMvcRequestBuilders.post("/login")
                        .param("username", NAME)
                        .param("password", PASSWORD))
                .andReturn();
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/");
        return (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession(false));
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(context).addFilters(doors).build();
    }
}
