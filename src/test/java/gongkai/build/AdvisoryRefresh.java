package gongkai.build;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Brings the advisories that the repository keeps up to date: {@code ./gongkai advisories}. No test by its name, so that no
 * build asks the network.
 */
class AdvisoryRefresh {

    @Test
    void theFileSaysWhatIsKnownToday() throws IOException, InterruptedException {
        String service = System.getProperty("gongkai.osv", "https://api.osv.dev");
        try {
            int count = new OsvService(service).refresh(Library.all(), Advisories.FILE, LocalDate.now());
            System.out.println("supply: " + count + " advisories written to " + Advisories.FILE);
        } catch (IOException e) {
            throw new IOException(
                    service + " cannot be asked (" + Objects.requireNonNullElse(e.getMessage(), "no connection") + "); "
                            + Advisories.FILE + " stays as it is, of "
                            + Advisories.read(Advisories.FILE).fetched()
                            + ". Another address of the kind: ./gongkai advisories ADDRESS",
                    e);
        }
    }
}
