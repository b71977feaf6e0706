package org.banfa.app.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Needs Chromium on the machine. Where there is none the tests are skipped; with {@code
 * -Dbanfa.require.browser=true} they fail instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.IfThere.class)
@interface InBrowser {

  /** Looks for the program before a test class begins. */
  final class IfThere implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Chromium.program().isPresent()) {
        return ConditionEvaluationResult.enabled("Chromium is there");
      }
      String missing = "Chromium is not on this machine";
      if (Boolean.getBoolean("banfa.require.browser")) {
        throw new IllegalStateException(missing + ", and banfa.require.browser asks for it");
      }
      return ConditionEvaluationResult.disabled(missing);
    }
  }
}
