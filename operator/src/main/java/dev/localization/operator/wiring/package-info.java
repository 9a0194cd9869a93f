/** Where the parts are put together: images, clock, leader election, metrics. */
package dev.localization.operator.wiring;
