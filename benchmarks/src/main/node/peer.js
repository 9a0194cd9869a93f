// The side of BullMQ: does what the driver says until standard input ends. Usage: node peer.js <port>.
// It does the same as the Java process in package peer; a change here is a change there.
'use strict';
const readline = require('readline');
const { FlowProducer, Queue, Worker } = require('bullmq');

const connection = { host: '127.0.0.1', port: Number(process.argv[2]), maxRetriesPerRequest: null };
const TEXT = 'Lorem ipsum dolor sit amet. '.repeat(36);
const MOST_GAPS = 20000;
const NOTHING = { jobs: 0, begun: 0, ended: 0, typicalGap: 0 };

const micros = () => Math.round((performance.timeOrigin + performance.now()) * 1000);

const queues = new Map();

// The stream of events keeps all of a run whose latencies are read from it; Queue sets its length.
function queue(name, options = {}) {
  if (!queues.has(name)) {
    queues.set(name, new Queue(name, { connection, ...options }));
  }
  return queues.get(name);
}

function options(jobs, number, id) {
  return {
    jobId: id,
    attempts: 3,
    backoff: { type: 'exponential', delay: 1000 },
    ...(jobs.priorities > 0 && { priority: 1 + (number % jobs.priorities) }),
    removeOnComplete: jobs.kept ? false : { count: 1000, age: 3600 },
    removeOnFail: jobs.kept ? false : { count: 5000, age: 86400 },
  };
}

function job(name, jobs, number, id) {
  return { name, data: { number, text: TEXT }, opts: options(jobs, number, id) };
}

async function add({ queue: name, jobs, batch }) {
  const target = queue(name);
  await target.waitUntilReady();
  const begun = micros();
  for (let from = 0; from < jobs.count; from += batch) {
    const some = [];
    for (let number = from; number < Math.min(from + batch, jobs.count); number += 1) {
      some.push(job('job', jobs, number, `${jobs.ids}-${number}`));
    }
    if (batch === 1) {
      await target.add(some[0].name, some[0].data, some[0].opts);
    } else {
      await target.addBulk(some);
    }
  }
  return { ...NOTHING, jobs: jobs.count, begun, ended: micros() };
}

async function addFlows({ queue: queueName, jobs, children }) {
  const flows = new FlowProducer({ connection });
  await flows.waitUntilReady();
  const begun = micros();
  for (let number = 0; number < jobs.count; number += 1) {
    const id = `${jobs.ids}-${number}`;
    const flow = { ...job('parent', jobs, number, id), queueName, children: [] };
    for (let child = 0; child < children; child += 1) {
      flow.children.push({ ...job('child', jobs, number, `${id}-${child}`), queueName });
    }
    await flows.add(flow);
  }
  const ended = micros();
  await flows.close();
  return { ...NOTHING, jobs: jobs.count, begun, ended };
}

// Each millisecond what is due by then, each job in a call of its own.
async function pace({ queue: name, jobs, rate }) {
  const target = queue(name, { streams: { events: { maxLen: 1000000 } } });
  await target.waitUntilReady();
  const begun = micros();
  const calls = [];
  while (calls.length < jobs.count) {
    const due = Math.min(jobs.count, Math.floor(((micros() - begun) * rate) / 1e6));
    while (calls.length < due) {
      const number = calls.length;
      const one = job('job', jobs, number, `${jobs.ids}-${number}-${micros()}`);
      calls.push(target.add(one.name, one.data, one.opts));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(calls);
  return { ...NOTHING, jobs: jobs.count, begun, ended: micros() };
}

let worker;
let handled = 0;
let last = 0;
let first = 0;
let begun = 0;
let beginnings = new Float64Array(MOST_GAPS);

async function start({ queue: name, concurrency }) {
  handled = 0;
  last = 0;
  begun = 0;
  beginnings = new Float64Array(MOST_GAPS);
  worker = new Worker(
    name,
    async () => {
      const now = micros();
      if (begun === 0) {
        first = now;
      }
      if (begun < MOST_GAPS) {
        beginnings[begun] = now;
      }
      begun += 1;
      last = micros();
      handled += 1;
      return null;
    },
    { connection, name: 'peer', concurrency },
  );
  worker.on('error', (error) => console.error(error));
  return NOTHING;
}

function progress() {
  return { jobs: handled, begun: first, ended: last, typicalGap: 0 };
}

async function stop() {
  await worker.close();
  const known = beginnings.slice(0, Math.min(begun, MOST_GAPS)).sort();
  const gaps = known.slice(1).map((value, at) => value - known[at]).sort();
  return { ...progress(), typicalGap: gaps[gaps.length >> 1] || 0 };
}

const commands = { add, addFlows, pace, start, progress, stop };

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const command = JSON.parse(line);
    console.log(JSON.stringify(await commands[command.do](command)));
  }
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
