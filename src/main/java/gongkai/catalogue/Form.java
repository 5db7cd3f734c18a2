package gongkai.catalogue;

/**
 * A version of the statistical form (报表口径).
 *
 * @param fromYear first report year it was used for
 * @param toYear last one, 9999 while it is in force
 * @param basis the rule that prescribes it
 */
public record Form(String code, String zh, String en, int fromYear, int toYear, String basis, String note) {}
