package gongkai.bench.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of the page as the server has described it. */
public final class Node {

    private final int id;
    private String tag = "";
    private String text = "";
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> listeners = new HashMap<>();
    private final List<Integer> children = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();

    Node(int id) {
        this.id = id;
    }

    /** By which the server knows it. */
    public int id() {
        return id;
    }

    /** Empty for a text. */
    public String tag() {
        return tag;
    }

    /** Of a text: what it says. */
    public String text() {
        return text;
    }

    /** Empty where it has none of this name. */
    public String property(String name) {
        return properties.getOrDefault(name, "");
    }

    /** Empty where it has none of this name. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    public Set<String> classes() {
        return new LinkedHashSet<>(classes);
    }

    List<Integer> children() {
        return children;
    }

    /** Which events the server wants to hear of, each with the name of what is to be said with it. */
    Map<String, String> listeners() {
        return listeners;
    }

    void put(int feature, String key, String value) {
        switch (feature) {
            case Features.ELEMENT -> {
                if (key.equals("tag")) {
                    tag = value;
                }
            }
            case Features.PROPERTIES -> properties.put(key, value);
            case Features.ATTRIBUTES -> attributes.put(key, value);
            case Features.LISTENERS -> listeners.put(key, value);
            case Features.TEXT -> text = value;
            default -> {}
        }
    }

    void remove(int feature, String key) {
        switch (feature) {
            case Features.PROPERTIES -> properties.remove(key);
            case Features.ATTRIBUTES -> attributes.remove(key);
            case Features.LISTENERS -> listeners.remove(key);
            default -> {}
        }
    }

    void splice(int feature, int at, int removed, List<Integer> nodes, List<String> words) {
        if (feature == Features.CHILDREN) {
            children.subList(at, at + removed).clear();
            children.addAll(at, nodes);
        } else if (feature == Features.CLASSES) {
            classes.subList(at, at + removed).clear();
            classes.addAll(at, words);
        }
    }

    void clear(int feature) {
        if (feature == Features.CHILDREN) {
            children.clear();
        } else if (feature == Features.CLASSES) {
            classes.clear();
        }
    }

    @Override
    public String toString() {
        return tag + "#" + id + classes;
    }
}
