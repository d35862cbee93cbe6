package nl.licentiesync.rosters;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that read rosters: two for each worker, as one waits for the disk while another parses. Idle threads end after
 * a second.
 */
final class RosterThreads {

    private static final int FILES_A_WORKER = 2;
    private static final long IDLE_SECONDS = 1;

    private RosterThreads() {}

    /**
     * New threads.
     *
     * @param workers how many work at a time
     */
    static ExecutorService of(int workers) {
        int size = FILES_A_WORKER * workers;
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RosterThreads::thread);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "read-rosters");
        thread.setDaemon(true);
        return thread;
    }
}
