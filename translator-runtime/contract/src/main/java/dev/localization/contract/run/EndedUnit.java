package dev.localization.contract.run;

import java.util.Optional;

/**
 * A unit of a plan with what became of it.
 *
 * @param failure what people are told of it, where it was kept as source
 */
public record EndedUnit(int ordinal, UnitResult result, Optional<SegmentFailure> failure) {}
