// Acts as a BullMQ client. Usage: node interop.js <port> <scene>; prints one line of JSON.
'use strict';
const { FlowProducer, Queue, QueueEvents, Worker } = require('bullmq');

const connection = { host: '127.0.0.1', port: Number(process.argv[2]), maxRetriesPerRequest: null };

const scenes = {
  // Adds jobs that the other side runs, and waits for their ends by events alone.
  async add() {
    const queue = new Queue('q', { connection });
    const events = new QueueEvents('q', { connection });
    const flows = new FlowProducer({ connection });
    await events.waitUntilReady();
    const jobs = [
      await queue.add('plain', { x: 1 }),
      await queue.add('prioritized', {}, { priority: 5 }),
      await queue.add('delayed', {}, { delay: 200 }),
      await queue.add('flaky', {}, { attempts: 2, backoff: { type: 'exponential', delay: 50 } }),
    ];
    const flow = await flows.add({
      name: 'parent',
      queueName: 'q',
      children: [
        { name: 'child', queueName: 'q' },
        { name: 'bad', queueName: 'q', opts: { ignoreDependencyOnFailure: true } },
      ],
    });
    const values = [];
    for (const job of [...jobs, flow.job]) {
      values.push(await job.waitUntilFinished(events, 20000));
    }
    const result = {
      values,
      children: Object.values(await flow.job.getChildrenValues()),
      ignored: Object.values(await flow.job.getIgnoredChildrenFailures()),
      counts: await queue.getJobCounts(),
      attempts: (await queue.getJob(jobs[3].id)).attemptsMade,
    };
    await Promise.all([queue.close(), events.close(), flows.close()]);
    return result;
  },

  // Runs what the other side added until nothing is left to run.
  async work() {
    const order = [];
    const queue = new Queue('q', { connection });
    const worker = new Worker(
      'q',
      async (job) => {
        order.push(job.name);
        if (job.name === 'bad' || (job.name === 'flaky' && job.attemptsMade === 0)) {
          throw new Error('boom');
        }
        const values = job.name === 'parent' ? await job.getChildrenValues() : {};
        return { name: job.name, data: job.data, children: Object.values(values) };
      },
      { connection },
    );
    await until(async () => {
      const left = await queue.getJobCounts('wait', 'prioritized', 'active', 'delayed', 'waiting-children');
      return Object.values(left).every((count) => count === 0);
    });
    await worker.close();
    await queue.close();
    return { order };
  },

  // Shares the queue with the other side's worker.
  async share() {
    const queue = new Queue('q', { connection });
    let ran = 0;
    const worker = new Worker('q', async () => { ran += 1; return ran; }, { connection, concurrency: 5 });
    await until(async () => (await queue.getJobCountByTypes('completed')) === 300);
    await worker.close();
    await queue.close();
    return { ran };
  },

  // Does all that the other side can hear of.
  async happen() {
    const queue = new Queue('q', { connection });
    const flows = new FlowProducer({ connection });
    await queue.pause();
    await queue.resume();
    await queue.add('good', {}, { jobId: 'good' });
    await queue.add('good', {}, { jobId: 'good' });
    await queue.add('once', {}, { jobId: 'once', deduplication: { id: 'd' } });
    await queue.add('once', {}, { jobId: 'twice', deduplication: { id: 'd' } });
    await queue.add('late', {}, { jobId: 'late', delay: 100 });
    await queue.add('bad', {}, { jobId: 'bad', attempts: 2 });
    await queue.add('unwanted', {}, { jobId: 'unwanted', delay: 3600000 });
    await queue.remove('unwanted');
    await flows.add({
      name: 'parent',
      queueName: 'q',
      opts: { jobId: 'parent' },
      children: [{ name: 'child', queueName: 'q', opts: { jobId: 'child' } }],
    });
    const worker = new Worker(
      'q',
      async (job) => {
        await job.updateProgress({ of: job.name });
        if (job.name === 'bad') {
          throw new Error('boom');
        }
        return { name: job.name };
      },
      { connection },
    );
    await until(async () => (await queue.getJobCountByTypes('completed', 'failed')) === 6);
    await worker.close();
    await queue.clean(0, 1, 'failed');
    await Promise.all([queue.close(), flows.close()]);
    return {};
  },

  // Reads what the other side stored.
  async inspect() {
    const queue = new Queue('q', { connection });
    const states = {};
    for (const id of ['plain', 'urgent', 'later', 'parent', 'done', 'lost', 'busy']) {
      states[id] = await (await queue.getJob(id)).getState();
    }
    const done = await queue.getJob('done');
    const later = await queue.getJob('later');
    const parent = await queue.getJob('parent');
    const result = {
      states,
      counts: await queue.getJobCounts(),
      paused: await queue.isPaused(),
      done: { value: done.returnvalue, progress: done.progress, attempts: done.attemptsMade, data: done.data },
      lost: (await queue.getJob('lost')).failedReason,
      options: later.opts,
      dependencies: await parent.getDependenciesCount(),
    };
    await (await queue.getJob('lost')).retry();
    await later.promote();
    await (await queue.getJob('plain')).remove();
    await queue.resume();
    await queue.close();
    return result;
  },

  // Reads a flow and the metrics that the other side wrote.
  async flow() {
    const queue = new Queue('q', { connection });
    const flows = new FlowProducer({ connection });
    const tree = await flows.getFlow({ id: 'parent', queueName: 'q' });
    const metrics = await queue.getMetrics('completed');
    const result = {
      parent: tree.job.id,
      children: tree.children.map((child) => child.job.id).sort(),
      values: Object.values(await tree.job.getChildrenValues()),
      completed: metrics.meta.count,
      failed: (await queue.getMetrics('failed')).meta.count,
    };
    await queue.close();
    await flows.close();
    return result;
  },

  // Looks at the queue in Bull Board and moves jobs there, as its buttons do.
  async board() {
    const { createBullBoard } = require('@bull-board/api');
    const { BullMQAdapter } = require('@bull-board/api/bullMQAdapter');
    const { ExpressAdapter } = require('@bull-board/express');
    const queue = new Queue('q', { connection });
    const serverAdapter = new ExpressAdapter();
    createBullBoard({ queues: [new BullMQAdapter(queue)], serverAdapter });
    const server = require('express')().use(serverAdapter.getRouter()).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.on('listening', resolve));
    const url = `http://127.0.0.1:${server.address().port}/api/queues`;
    const list = async (status) => {
      const answer = await (await fetch(`${url}?activeQueue=q&status=${status}&page=1`)).json();
      return answer.queues[0].jobs.map((job) => ({ id: job.id, data: job.data, failedReason: job.failedReason }));
    };
    const result = {
      failed: await list('failed'),
      delayed: await list('delayed'),
      retried: (await fetch(`${url}/q/lost/retry`, { method: 'PUT' })).status,
      promoted: (await fetch(`${url}/q/later/promote`, { method: 'PUT' })).status,
      waiting: (await list('waiting')).map((job) => job.id).sort(),
    };
    server.close();
    await queue.close();
    return result;
  },
};

async function until(condition) {
  while (!(await condition())) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

scenes[process.argv[3]]().then(
  (result) => {
    console.log(JSON.stringify(result));
    process.exit(0);
  },
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
