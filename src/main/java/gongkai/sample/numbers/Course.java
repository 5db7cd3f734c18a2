package gongkai.sample.numbers;

/**
 * How a district went over the years 2008 to 2024, in all its units together: what it discloses grows slowly, the hotline
 * fast, WeChat takes over from Weibo, and 2020 is the bad year, from which it recovers.
 */
public enum Course {
    ITEMS(
            1, 2900, 3300, 3800, 4300, 4900, 5700, 6700, 7400, 8200, 9000, 9700, 10100, 11200, 11000, 11300, 11700,
            12100),
    WECHAT(1, 0, 0, 0, 0, 0, 0, 900, 1300, 1850, 2600, 3500, 4400, 5600, 6200, 6700, 7100, 7500),
    WEIBO(1, 0, 0, 0, 300, 430, 620, 880, 1200, 1500, 1700, 1400, 1050, 900, 640, 450, 320, 230),
    APPLICATIONS(1, 14, 18, 22, 27, 34, 42, 55, 68, 80, 96, 112, 130, 150, 165, 184, 205, 226),
    CONSULTED(
            1, 1700, 1900, 2100, 2400, 2900, 3600, 4400, 5300, 6400, 7500, 8400, 9300, 12500, 11900, 11500, 11800,
            12300),
    ORDERS(
            1, 1500, 2000, 2600, 3300, 4300, 5500, 6900, 8900, 11900, 15600, 19400, 23800, 31000, 30200, 32600, 35200,
            37400),
    /** In thousands. */
    VISITS(1, 180, 240, 320, 410, 540, 690, 880, 1150, 1500, 1900, 2400, 3000, 4100, 4000, 4400, 4800, 5100),
    SATISFIED(
            100, 92.0, 92.5, 93.0, 93.2, 93.8, 94.1, 94.6, 94.9, 95.2, 95.4, 95.6, 95.8, 90.4, 92.9, 94.6, 95.7, 96.3),
    ON_TIME(100, 95.5, 96.0, 96.5, 96.8, 97.2, 97.5, 97.8, 98.0, 98.2, 98.4, 98.5, 98.6, 94.8, 97.0, 98.1, 98.6, 98.9),
    COMPLETED(
            100, 95.5, 95.8, 96.2, 96.4, 96.6, 96.8, 97.0, 97.2, 97.3, 97.5, 97.7, 97.8, 95.3, 96.6, 97.4, 97.9, 98.2);

    private static final int FIRST = 2008;

    /** More when it is cold or hot, less when all are with their families. */
    private static final double[] SEASON = {0.98, 0.76, 0.98, 0.96, 0.98, 1.06, 1.17, 1.15, 1.01, 0.94, 0.99, 1.02};

    /** What came on top in the first months of the bad year. */
    private static final double[] BAD_MONTHS = {0.97, 1, 1.07, 1.06, 1.04, 1.02, 1, 0.98, 0.97, 0.97, 0.96, 0.96};

    private static final int BAD_YEAR = 2020;

    private final double whole;
    private final double[] years;

    /** @param whole 100 for what is written in per cent, else 1 */
    Course(double whole, double... years) {
        this.whole = whole;
        this.years = years;
    }

    /** As it was in a year; a rate as a part of one. Before the first and after the last year as in these. */
    public double in(int year) {
        return years[Math.max(0, Math.min(years.length - 1, year - FIRST))] / whole;
    }

    /** A month's part of the year, 1/12 in the mean. */
    public static double season(int year, int month) {
        double season = SEASON[month - 1];
        if (festivalIsInJanuary(year) && month <= 2) {
            season = month == 1 ? 0.92 : 0.82;
        }
        return season * (year == BAD_YEAR ? BAD_MONTHS[month - 1] : 1) / 12;
    }

    private static boolean festivalIsInJanuary(int year) {
        return year == 2009 || year == 2012 || year == 2017 || year == 2020 || year == 2023;
    }
}
