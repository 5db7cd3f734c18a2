package gongkai.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gongkai.e2e.BrowserIT;
import gongkai.e2e.OfficerAtWork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page whose content is read for a while shows it when it is there, whatever comes first. */
class SlowPageIT extends BrowserIT {

    private static final int LONGER_THAN_IT_IS_READ = 1500;

    @Test
    void whatWasReadBeforeTheBrowserAskedForItIsShownAllTheSame(@TempDir Path data) throws Exception {
        try (OfficerAtWork officer = OfficerAtWork.in(data, "--gongkai.page.patience=0")) {
            Page page = officer.page();
            officer.open("received");
            List<Integer> answers = new ArrayList<>();
            page.onResponse(response -> {
                if (response.url().contains("/dynamic/resource/")) {
                    answers.add(response.status());
                }
            });
            page.route("**/dynamic/resource/**", route -> {
                if (answers.isEmpty()) {
                    hold();
                }
                route.resume();
            });
            // in the same page, where nothing else is asked of the server that could bring the content by the way
            page.locator(".nav a[href^=findings]").click();
            page.locator(".finding")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(3 * LONGER_THAN_IT_IS_READ));
            assertThat(answers).as("the answers, also to whoever comes late").containsOnly(200);
        }
    }

    private static void hold() {
        try {
            Thread.sleep(LONGER_THAN_IT_IS_READ);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
