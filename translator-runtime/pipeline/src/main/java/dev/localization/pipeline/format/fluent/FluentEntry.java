package dev.localization.pipeline.format.fluent;

/**
 * A pattern of a resource, and what it is for.
 *
 * @param key identifier of its message or term, the sign of a term before it, the name of its
 *     attribute after a full stop
 * @param context the comments above it; "" when there are none
 * @param isText whether it is for people
 * @param line where it begins, from 1
 * @param pattern what it says
 */
record FluentEntry(String key, String context, boolean isText, int line, FluentPattern pattern) {}
