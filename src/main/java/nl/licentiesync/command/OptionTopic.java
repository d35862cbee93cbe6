package nl.licentiesync.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Sets the help topic of an option, or of all options of a class that have none of their own. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
@interface OptionTopic {

    /** The heading. */
    HelpTopic value();
}
