package gongkai.bench;

import gongkai.e2e.PackagedServer;

/** The packaged product, running. */
public record Product(DataSet data, PackagedServer server) {

    public static final String USER = "admin";

    /** Where a view is. */
    public String address(View view) {
        return server.address() + "/" + view.path(data);
    }
}
