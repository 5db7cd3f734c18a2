package gongkai.catalogue;

import org.jspecify.annotations.Nullable;

/** A district, county or city by its GB/T 2260 code. Every fact belongs to one. */
public record Region(
        String code, String zh, String en, @Nullable String parent) {}
