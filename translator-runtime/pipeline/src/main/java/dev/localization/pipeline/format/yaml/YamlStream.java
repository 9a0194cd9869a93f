package dev.localization.pipeline.format.yaml;

/**
 * The documents of a stream.
 *
 * @param values every value that holds no other, in document order
 * @param firstKeyStart where the first key of the first document begins; 0 when there is none
 * @param firstKeyEnd after that key; 0 when there is none
 */
record YamlStream(YamlValues values, int firstKeyStart, int firstKeyEnd) {}
