package org.cuttings.language.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtLoggingLevel;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What ONNX Runtime needs for all models, kept until the process is gone. It would give it back as
 * soon as Java is told to end, beside everything else that ends then, and take the process down if
 * a model runs or is loaded at that moment (<a
 * href="https://github.com/microsoft/onnxruntime/issues/31352">known</a>, in 1.28 as before). It
 * counts who has it: one more, whom nobody gives back, keeps it.
 */
final class LastingEnvironment {

    private static final Logger LOG = LoggerFactory.getLogger(LastingEnvironment.class);

    private static final OrtEnvironment KEPT = keep(OrtEnvironment.getEnvironment());

    private LastingEnvironment() {}

    static OrtEnvironment get() {
        return KEPT;
    }

    private static OrtEnvironment keep(OrtEnvironment environment) {
        try {
            Class<?> runtime = Class.forName("ai.onnxruntime.OnnxRuntime");
            Field api = runtime.getDeclaredField("ortApiHandle");
            api.setAccessible(true);
            Method another =
                    OrtEnvironment.class.getDeclaredMethod(
                            "createHandle", long.class, int.class, String.class);
            another.setAccessible(true);
            another.invoke(
                    null,
                    api.getLong(null),
                    OrtLoggingLevel.ORT_LOGGING_LEVEL_WARNING.getValue(),
                    "kept");
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("A model that runs while the archive is closed may break the process", e);
        }
        return environment;
    }
}
