package gongkai.ui.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import gongkai.e2e.BrowserIT;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file says by its name what it holds: view, unit and years; no two of them are called the same. */
class DownloadedNamesIT extends BrowserIT {

    private static final String NAMES = """
            async () => Promise.all([...document.querySelectorAll('.download-bar a')].map(async link => {
              const said = (await fetch(link.href)).headers.get('content-disposition') || '';
              const name = /filename\\*=UTF-8''([^;]+)/i.exec(said) || /filename="?([^";]+)/i.exec(said);
              return name ? decodeURIComponent(name[1]) : said;
            }))
            """;

    @Test
    void twoUnitsYearsOrViewsNeverHaveOneFileName() {
        List<String> all = new ArrayList<>();
        try (BrowserContext context = fresh()) {
            Page page = context.newPage();
            for (String[] visit : new String[][] {
                {"disclosure", "主动公开", "岳阳楼区", "2012–2024年"},
                {"disclosure?from=2012&to=2014", "主动公开", "岳阳楼区", "2012–2014年"},
                {"disclosure?unit=430602-caizhengju", "主动公开", "区财政局", "2012–2024年"},
                {"disclosure?unit=430602-tongjiju", "主动公开", "区统计局", "2012–2024年"},
                {"application", "依申请公开", "岳阳楼区", "2012–2024年"},
                {"units/430602-caizhengju", "区财政局", "区财政局", "2012–2024年"},
                {"units", "单位", "岳阳楼区", "2012–2024年"},
            }) {
                page.navigate(address() + "/" + visit[0]);
                page.waitForFunction(SETTLED);
                List<String> names = ((List<?>) page.evaluate(NAMES))
                        .stream().map(String::valueOf).toList();
                assertThat(names)
                        .as(visit[0])
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(name)
                                .contains(visit[1], visit[2], visit[3])
                                .doesNotContain("  ")
                                .matches(".+ \\d{4}-\\d\\d-\\d\\d\\.(csv|xlsx)"));
                all.addAll(names);
            }
        }
        assertThat(all).doesNotHaveDuplicates();
    }
}
