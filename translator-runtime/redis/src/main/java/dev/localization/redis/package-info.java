/**
 * How this product reaches Redis: where it is, with which credentials, and how its Lua scripts run.
 *
 * <p>Nothing here knows what is stored; the queue and the contract do.
 */
package dev.localization.redis;
