/**
 * How engines are reached: one JSON request, one answer, nothing sent again by itself; and what the
 * status and headers of an answer mean in the port's error taxonomy.
 */
package dev.localization.pipeline.provider.http;
