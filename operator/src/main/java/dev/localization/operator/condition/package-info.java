/** Conditions of both resources: their types, their reasons, and how one list becomes the next. */
package dev.localization.operator.condition;
