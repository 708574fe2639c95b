// @ts-check
/** Loaded before the server: when `npm start` is gone without a word, the server ends in good order instead of staying. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
