package dev.localization.pipeline.segment;

import java.util.Map;

/** A message turned inside out: the choices outside, whole sentences at the leaves. */
sealed interface IcuTree {
  /** A sentence. */
  record Leaf(IcuMessage.Variant variant) implements IcuTree {}

  /** A choice; children by selector, in order. */
  record Branch(IcuNode.Axis axis, Map<String, IcuTree> children) implements IcuTree {}
}
