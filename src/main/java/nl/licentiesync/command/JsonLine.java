package nl.licentiesync.command;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.JsonEscapeUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;

/** Writes log lines as JSON: logback's own layout, with run, step and figures as fields of the object. */
final class JsonLine extends JsonEncoder {

    JsonLine() {
        setWithSequenceNumber(false);
        setWithNanoseconds(false);
        setWithThreadName(false);
        setWithContext(false);
        setWithMarkers(false);
        setWithArguments(false);
        // These three are among the fields below.
        setWithMDC(false);
        setWithKVPList(false);
        setWithMessage(false);
    }

    @Override
    protected void appendThrowableProxy(StringBuilder line, String name, @Nullable IThrowableProxy cause) {
        if (cause != null) {
            super.appendThrowableProxy(line, name, cause);
        }
    }

    @Override
    protected void appendCustomFields(StringBuilder line, ILoggingEvent event) {
        String run = event.getMDCPropertyMap().get(Logging.RUN);
        if (run != null) {
            number(line, Logging.RUN, Long.parseLong(run));
        }
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        if (pairs != null) {
            pairs.forEach(pair -> field(line, pair.key, pair.value));
        }
        field(line, "message", event.getFormattedMessage().strip());
    }

    private void field(StringBuilder line, String name, @Nullable Object value) {
        if (value instanceof Number number) {
            number(line, name, number.longValue());
        } else {
            line.append(VALUE_SEPARATOR);
            appenderMember(line, name, JsonEscapeUtil.jsonEscapeString(String.valueOf(value)));
        }
    }

    private void number(StringBuilder line, String name, long value) {
        line.append(VALUE_SEPARATOR);
        appenderMemberWithLongValue(line, name, value);
    }
}
