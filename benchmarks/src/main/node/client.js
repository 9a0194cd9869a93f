// A client of BullMQ that is told what to do, a line of JSON a request. Usage: node client.js <port>
// Its requests are those of BenchmarkClient.java; keep both the same.
'use strict';
const { FlowProducer, Queue, Worker } = require('bullmq');
const { Redis } = require('ioredis');
const readline = require('node:readline');

const options = { host: '127.0.0.1', port: Number(process.argv[2]), maxRetriesPerRequest: null };
const connection = new Redis(options);
const PADDING = 'x'.repeat(1000);
const BATCH = 50;
let worker;
let completed = 0;
let last = 0;

const micros = () => Math.round((performance.timeOrigin + performance.now()) * 1000);

function opts(id, { priority, keep }) {
  return {
    jobId: id,
    attempts: 3,
    backoff: { type: 'exponential', delay: 1000 },
    removeOnComplete: { count: keep, age: 3600 },
    removeOnFail: { count: 5000, age: 86400 },
    ...(priority ? { priority: 1 + (Number(id.slice(id.lastIndexOf('-') + 1)) % 5) } : {}),
  };
}

const requests = {
  // Adds jobs in batches and says how long it took.
  async fill(request) {
    const queue = new Queue(request.queue, { connection });
    await queue.waitUntilReady();
    const began = micros();
    for (let from = 0; from < request.jobs; from += BATCH) {
      const batch = [];
      for (let i = from; i < Math.min(from + BATCH, request.jobs); i++) {
        batch.push({ name: 'translate', data: { t: 0, padding: PADDING }, opts: opts(`${request.id}-${i}`, request) });
      }
      await queue.addBulk(batch);
    }
    const took = micros() - began;
    await queue.close();
    return { micros: took };
  },

  // Adds parents with ten children each.
  async flows(request) {
    const flows = new FlowProducer({ connection });
    const child = (id) => ({ name: 'child', queueName: request.queue, data: { t: 0, padding: PADDING }, opts: opts(id, request) });
    const began = micros();
    for (let i = 0; i < request.jobs; i++) {
      const id = `${request.id}-${i}`;
      await flows.add({
        name: 'parent',
        queueName: request.queue,
        data: { t: 0, padding: PADDING },
        opts: opts(id, request),
        children: Array.from({ length: 10 }, (_, c) => child(`${id}-c${c}`)),
      });
    }
    return { micros: micros() - began };
  },

  // Adds one job after the other at a steady rate, with the time of each.
  async pace(request) {
    const queue = new Queue(request.queue, { connection });
    await queue.waitUntilReady();
    const began = micros();
    const adding = [];
    for (let i = 0; i < request.jobs; i++) {
      const due = began + (i * 1e6) / request.rate;
      while (micros() < due) await new Promise((resolve) => setTimeout(resolve, Math.max(0, (due - micros()) / 1000)));
      adding.push(queue.add('translate', { t: micros(), padding: PADDING }, opts(`${request.id}-${i}`, request)));
    }
    await Promise.all(adding);
    await queue.close();
    return { micros: micros() - began };
  },

  async work({ queue, concurrency }) {
    completed = 0;
    worker = new Worker(queue, async (job) => job.data.t, {
      connection: new Redis(options),
      concurrency,
    });
    worker.on('completed', () => {
      completed++;
      last = micros();
    });
    worker.on('error', (refused) => process.stderr.write(refused.stack + '\n'));
    await worker.waitUntilReady();
    return {};
  },

  async report() {
    return { completed, last };
  },

  async stop() {
    await worker.close();
    return { completed, last };
  },
};

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    process.stdout.write(JSON.stringify(await requests[request.do](request)) + '\n');
  }
  process.exit(0);
})();
