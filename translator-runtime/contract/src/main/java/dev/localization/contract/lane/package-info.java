/** Lanes: the three queues with one suffix, so that a run is served by one set of workers only. */
package dev.localization.contract.lane;
