package nl.licentiesync.pages;

/**
 * Another school where a teacher works.
 *
 * @param name as the exports have it; empty when they have none
 */
public record OtherSchool(String code, String name) {

    /** The name, else the code. */
    public String title() {
        return name.isEmpty() ? code : name;
    }
}
