package nl.licentiesync.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the one Chromium and the reports that all of them share, started when the first test asks. */
final class SharedBrowser implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class || type == Reports.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        ExtensionContext.Store store = test.getRoot().getStore(ExtensionContext.Namespace.create(SharedBrowser.class));
        return parameter.getParameter().getType() == Chromium.class
                ? store.getOrComputeIfAbsent(Chromium.class, key -> new Chromium())
                : store.getOrComputeIfAbsent(Reports.class, key -> new Reports());
    }
}
