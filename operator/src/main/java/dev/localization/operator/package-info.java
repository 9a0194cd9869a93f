/**
 * The operator. One package a resource ({@code job}, {@code app}), each the same road: observe,
 * decide, apply, status. What decides is pure; the packages around it reach the API server and
 * Redis.
 */
package dev.localization.operator;
