package nl.licentiesync.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Stands before a mail server: offers STARTTLS, refuses recipients, and loses connections at a chosen moment. */
final class MailProxy implements AutoCloseable {

    private final int server;
    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile SSLContext tls;
    private volatile Function<String, String> refusals = recipient -> null;
    private volatile int letterToLose;
    private volatile Moment moment = Moment.NEVER;
    private final AtomicInteger letters = new AtomicInteger();
    private final CountDownLatch holds = new CountDownLatch(1);

    /** When a connection is lost. */
    enum Moment {
        NEVER,
        IN_THE_MIDDLE,
        BEFORE_THE_ANSWER,
        /** Not lost: the answer never comes. */
        NO_ANSWER
    }

    /** Before the server on a port of this machine. */
    MailProxy(int server) throws IOException {
        this.server = server;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        new Thread(this::accept).start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Number of connections so far. */
    int connections() {
        return connections.get();
    }

    /** Offers STARTTLS with a certificate. */
    MailProxy offerTls(SSLContext context) {
        tls = context;
        return this;
    }

    /** Refuses recipients with these answers; null lets them pass. */
    MailProxy refuse(Function<String, String> answers) {
        refusals = answers;
        return this;
    }

    /** Loses the connection with the letter of this number, 1 is the first from now. */
    MailProxy lose(int letter, Moment when) {
        letters.set(0);
        letterToLose = letter;
        moment = when;
        return this;
    }

    /** Waits until an answer is being held back. */
    void awaitHeld() throws InterruptedException {
        holds.await();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                new Thread(() -> serve(client)).start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (Socket mail = new Socket(InetAddress.getLoopbackAddress(), server);
                Socket plain = client) {
            new Conversation(plain, mail).hold();
        } catch (IOException | UncheckedIOException lost) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** One connection. */
    private final class Conversation {

        private final BufferedReader fromServer;
        private final OutputStream toServer;
        private Socket client;
        private BufferedReader fromClient;

        Conversation(Socket client, Socket mail) throws IOException {
            this.client = client;
            fromServer = reader(mail);
            toServer = mail.getOutputStream();
            fromClient = reader(client);
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        void hold() throws IOException {
            answer(serverAnswer());
            for (String line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
                String refusal = line.startsWith("RCPT TO:") ? refusals.apply(line) : null;
                if (line.equals("STARTTLS")) {
                    answer("220 Go ahead\r\n");
                    startTls();
                } else if (refusal != null) {
                    answer(refusal + "\r\n");
                } else {
                    forward(line);
                    String answer = serverAnswer();
                    boolean offers = line.startsWith("EHLO") && tls != null && !(client instanceof SSLSocket);
                    answer(offers ? offered(answer) : answer);
                    if (line.equals("DATA") && !passLetter()) {
                        return;
                    }
                }
            }
        }

        /** The first line is the greeting. */
        private static String offered(String answer) {
            String[] lines = answer.split("(?<=\r\n)", 2);
            return "250-" + lines[0].substring(4) + (lines[1].isEmpty() ? "250 " : "250-") + "STARTTLS\r\n" + lines[1];
        }

        private void startTls() throws IOException {
            SSLSocket secure = (SSLSocket) tls.getSocketFactory()
                    .createSocket(client, client.getInetAddress().getHostAddress(), client.getPort(), true);
            secure.setUseClientMode(false);
            secure.startHandshake();
            client = secure;
            fromClient = reader(secure);
        }

        private boolean passLetter() throws IOException {
            boolean isToLose = letters.incrementAndGet() == letterToLose;
            int lines = 0;
            for (String line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
                if (isToLose && moment == Moment.IN_THE_MIDDLE && ++lines > 5) {
                    // With a reset, so that the client's next write fails.
                    client.setSoLinger(true, 0);
                    return false;
                }
                forward(line);
                if (line.equals(".")) {
                    String answer = serverAnswer();
                    if (isToLose && moment == Moment.NO_ANSWER) {
                        holds.countDown();
                        fromClient.readLine();
                    }
                    if (isToLose && moment != Moment.NEVER) {
                        return false;
                    }
                    answer(answer);
                    return true;
                }
            }
            return false;
        }

        private void forward(String line) throws IOException {
            toServer.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            toServer.flush();
        }

        private void answer(String lines) throws IOException {
            client.getOutputStream().write(lines.getBytes(StandardCharsets.ISO_8859_1));
            client.getOutputStream().flush();
        }

        private String serverAnswer() throws IOException {
            StringBuilder answer = new StringBuilder();
            String line;
            do {
                line = fromServer.readLine();
                if (line == null) {
                    throw new IOException("The server ended the connection");
                }
                answer.append(line).append("\r\n");
            } while (line.length() > 3 && line.charAt(3) == '-');
            return answer.toString();
        }
    }
}
