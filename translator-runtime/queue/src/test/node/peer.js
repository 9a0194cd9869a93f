// Does single steps as a BullMQ client: reads a line of JSON a step, answers with one.
// Usage: node peer.js <package> <port>
'use strict';
const { FlowProducer, Job, Queue, UnrecoverableError, Worker } = require(process.argv[2]);
const { Redis } = require('ioredis');
const readline = require('node:readline');

const clients = new Map();

function clientOf(db) {
  if (!clients.has(db)) {
    const connection = { host: '127.0.0.1', port: Number(process.argv[3]), db, maxRetriesPerRequest: null };
    const worker = new Worker('q', null, {
      connection,
      name: 'w',
      autorun: false,
      skipStalledCheck: true,
      maxStalledCount: 1,
      stalledInterval: 3600000,
      lockDuration: 3600000,
      metrics: { maxDataPoints: 60 },
    });
    worker.on('error', () => {});
    clients.set(db, {
      worker,
      connection,
      redis: new Redis(connection),
      queue: new Queue('q', { connection }),
      flows: new FlowProducer({ connection }),
    });
  }
  return clients.get(db);
}

function options(job) {
  const opts = { attempts: job.attempts };
  if (job.id) opts.jobId = job.id;
  if (job.priority) opts.priority = job.priority;
  if (job.delay) opts.delay = job.delay;
  if (job.backoff) opts.backoff = { type: 'fixed', delay: job.backoff };
  if (job.lifo) opts.lifo = true;
  if (job.kept >= 0) {
    opts.removeOnComplete = { count: job.kept };
    opts.removeOnFail = { count: job.kept };
  }
  if (job.deduplication) opts.deduplication = { id: job.deduplication };
  if (job.parent) opts.parent = { id: job.parent, queue: 'bull:q' };
  const effect = {
    IGNORE: 'ignoreDependencyOnFailure',
    REMOVE: 'removeDependencyOnFailure',
    CONTINUE_PARENT: 'continueParentOnFailure',
    FAIL_PARENT: 'failParentOnFailure',
  }[job.onFailure];
  if (effect) opts[effect] = true;
  return opts;
}

function flow(node) {
  return {
    queueName: 'q',
    name: node.job.name,
    data: JSON.parse(node.job.data),
    opts: options(node.job),
    children: node.children.length ? node.children.map(flow) : undefined,
  };
}

const steps = {
  async Add({ queue }, { job }) {
    return (await queue.add(job.name, JSON.parse(job.data), options(job))).id;
  },
  async AddBulk({ queue }, { jobs }) {
    const added = await queue.addBulk(
      jobs.map((job) => ({ name: job.name, data: JSON.parse(job.data), opts: options(job) })),
    );
    return added.map((job) => job.id).join(' ');
  },
  async AddFlow({ flows }, { root }) {
    return (await flows.add(flow(root))).job.id;
  },
  async Fetch({ worker }, { token }) {
    // What Redis says counts here, not what this client remembers of the limit.
    worker.limitUntil = 0;
    const job = await worker.getNextJob(token, { block: false });
    return job ? job.id : '';
  },
  async Complete({ worker }, { id, token }) {
    await (await Job.fromId(worker, id)).moveToCompleted({ by: id }, token, false);
  },
  async Fail({ worker }, { id, token, reason, unrecoverable }) {
    const job = await Job.fromId(worker, id);
    await job.moveToFailed(unrecoverable ? new UnrecoverableError(reason) : new Error(reason), token, false);
  },
  async Delay({ worker }, { id, token, delay }) {
    await (await Job.fromId(worker, id)).moveToDelayed(Date.now() + delay, token);
  },
  async RateLimit({ worker }, { id, token, rest }) {
    await worker.rateLimit(rest);
    await (await Job.fromId(worker, id)).moveToWait(token);
  },
  async WaitForChildren({ queue, worker }, { id, token, children }) {
    for (const child of children) {
      await queue.add(child.name, JSON.parse(child.data), options({ ...child, parent: id }));
    }
    await (await Job.fromId(worker, id)).moveToWaitingChildren(token);
  },
  async RemoveChildren({ worker }, { id }) {
    await (await Job.fromId(worker, id)).removeUnprocessedChildren();
  },
  async Progress({ queue }, { id }) {
    await (await queue.getJob(id)).updateProgress({ half: id });
  },
  async Stall({ redis, worker }, { ids }) {
    for (let round = 0; round < 2; round++) {
      await redis.del(...ids.map((id) => `bull:q:${id}:lock`), 'bull:q:stalled-check');
      await worker.moveStalledJobsToWait();
    }
  },
  async Pause({ queue }) {
    await queue.pause();
  },
  async Resume({ queue }) {
    await queue.resume();
  },
  async Promote({ queue }, { id }) {
    await (await queue.getJob(id)).promote();
  },
  async Retry({ queue }, { id, state }) {
    await (await queue.getJob(id)).retry(state, { resetAttemptsMade: true });
  },
  async Remove({ queue }, { id }) {
    await queue.remove(id, { removeChildren: false });
  },
  async Drain({ queue }, { delayed }) {
    await queue.drain(delayed);
  },
  async Clean({ queue }, { state, limit }) {
    return (await queue.clean(0, limit, state)).sort().join(' ');
  },
  async GlobalConcurrency({ queue }, { limit }) {
    await (limit > 0 ? queue.setGlobalConcurrency(limit) : queue.removeGlobalConcurrency());
  },
  async GlobalRateLimit({ queue }, { max }) {
    await (max > 0 ? queue.setGlobalRateLimit(max, 3600000) : queue.removeGlobalRateLimit());
  },
  // Runs everything that is left, with a worker like any other.
  async Finish({ connection, queue }) {
    const worker = new Worker(
      'q',
      async (job) => {
        await job.removeUnprocessedChildren();
        return { by: job.id };
      },
      { connection, concurrency: 4 },
    );
    worker.on('error', (refused) => process.stderr.write(refused.stack + '\n'));
    const left = async () => {
      for (const job of await queue.getDelayed()) await job.promote();
      const counts = await queue.getJobCounts('wait', 'paused', 'prioritized', 'active', 'delayed');
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    };
    await worker.waitUntilReady();
    while ((await left()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await worker.close();
  },
};

async function answer(line) {
  const { db, step, ...rest } = JSON.parse(line);
  try {
    return { value: String((await steps[step](clientOf(db), rest)) ?? '') };
  } catch (refused) {
    return { refusal: refused.message };
  }
}

(async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(JSON.stringify(await answer(line)) + '\n');
  }
  process.exit(0);
})();
