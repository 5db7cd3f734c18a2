package gongkai.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import gongkai.dashboard.subject.ui.ConsultationView;
import gongkai.dashboard.subject.ui.HotlineView;
import gongkai.testing.ViewTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A query that takes its time holds up neither the page's frame nor another page. */
@Import(SlowPageTest.Gate.class)
@TestPropertySource(properties = "gongkai.page.patience=150")
class SlowPageTest extends ViewTest {

    private static final AtomicReference<@Nullable CountDownLatch> CLOSED = new AtomicReference<>();
    private static final AtomicReference<@Nullable SQLException> BROKEN = new AtomicReference<>();

    /** No page's reading gets a connection while the gate is closed. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Gate {
        @Bean
        static BeanPostProcessor gate() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? gated(source) : bean;
                }
            };
        }
    }

    private static DataSource gated(DataSource real) {
        Class<?>[] types = {DataSource.class};
        return (DataSource) Proxy.newProxyInstance(types[0].getClassLoader(), types, (proxy, called, arguments) -> {
            CountDownLatch closed = CLOSED.get();
            if (closed != null && Thread.currentThread().getName().equals("page-reader")) {
                closed.await();
                SQLException broken = BROKEN.getAndSet(null);
                if (broken != null) {
                    throw broken;
                }
            }
            try {
                return called.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @AfterEach
    void openTheGate() {
        CountDownLatch closed = CLOSED.getAndSet(null);
        if (closed != null) {
            closed.countDown();
        }
        BROKEN.set(null);
    }

    private static CountDownLatch close() {
        CountDownLatch closed = new CountDownLatch(1);
        CLOSED.set(closed);
        return closed;
    }

    @Test
    void whatIsReadSlowlyIsAnnouncedAndComesLater() throws Exception {
        CountDownLatch closed = close();
        open(HotlineView.class, "");
        assertThat(skeletons()).isEqualTo(1);
        assertThat($(H1.class).single().getText()).isEqualTo("热线与信箱");
        assertThat(charts()).isEmpty();

        closed.countDown();
        until(() -> skeletons() == 0);
        assertThat(charts()).isNotEmpty();
    }

    @Test
    void aReaderWhoGoesOnDoesNotWaitAndGetsNothingOfThePageBefore() throws Exception {
        CountDownLatch closed = close();
        open(HotlineView.class, "");
        CLOSED.set(null);
        open(ConsultationView.class, "from=2012&to=2014");
        until(() -> skeletons() == 0);
        int charts = charts().size();
        assertThat(charts).isPositive();

        closed.countDown();
        settle();
        assertThat($(H1.class).single().getText()).isEqualTo("咨询");
        assertThat(charts()).hasSize(charts);
    }

    @Test
    void ofTwoChoicesInOneViewTheLaterOneIsShownOnce() throws Exception {
        CountDownLatch closed = close();
        open(HotlineView.class, "from=2012&to=2013");
        open(HotlineView.class, "from=2012&to=2014");
        closed.countDown();
        until(() -> skeletons() == 0);
        settle();
        assertThat(all(UI.getCurrent()).filter(c -> c.hasClassName("subject-panels")))
                .hasSize(1);
        assertThat(page()).contains("2012–2014");
    }

    @Test
    void aReadingThatFailsSaysSoAndCanBeTriedAgain() throws Exception {
        CountDownLatch closed = close();
        BROKEN.set(new SQLException("no connection today"));
        open(HotlineView.class, "");
        closed.countDown();
        until(() -> skeletons() == 0);
        assertThat(page()).contains("页面出错了");

        test($(NativeButton.class).withText("重试").single()).click();
        until(() -> !charts().isEmpty());
        assertThat(page()).doesNotContain("页面出错了");
    }

    private static String page() {
        return words(all(UI.getCurrent())
                .filter(PageView.class::isInstance)
                .findFirst()
                .orElseThrow());
    }

    private static long skeletons() {
        return all(UI.getCurrent()).filter(Skeleton.class::isInstance).count();
    }

    private static void settle() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(300));
        flush();
    }

    /** What arrives is drawn when the session's lock is given up, as at the end of a request. */
    private static void flush() {
        UI.getCurrent().getSession().unlock();
        UI.getCurrent().getSession().lock();
    }

    private static void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            Thread.sleep(Duration.ofMillis(20));
            flush();
        }
    }
}
