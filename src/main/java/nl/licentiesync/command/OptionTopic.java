package nl.licentiesync.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Under which heading the help shows an option, or all options of a class that do not say it themselves. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
@interface OptionTopic {

    /** The heading. */
    HelpTopic value();
}
