package org.tandemhelp.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes figures into {@code benchmarks/results}, beside the machine they were taken on. */
final class Results {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Results() {}

    static void record(String name, String aim, Map<String, Object> figures) throws IOException {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cpu", cpu());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("kernel", System.getProperty("os.version"));
        machine.put("load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", name);
        result.put("aim", aim);
        result.put("taken", LocalDate.now().toString());
        result.put("machine", machine);
        result.put("figures", figures);
        Path folder = Path.of("..", "benchmarks", "results");
        Files.createDirectories(folder);
        String text = JSON.writeValueAsString(result);
        Files.writeString(folder.resolve(name + ".json"), text + "\n");
        System.out.println(text);
    }

    /** Count, median and spread of some figures, rounded to a tenth. */
    static Map<String, Object> spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Map<String, Object> spread = new LinkedHashMap<>();
        spread.put("n", sorted.length);
        spread.put("min", at(sorted, 0));
        spread.put("median", at(sorted, 0.5));
        spread.put("p95", at(sorted, 0.95));
        spread.put("max", at(sorted, 1));
        return spread;
    }

    private static double at(double[] sorted, double share) {
        int index = Math.min(sorted.length - 1, (int) Math.floor(share * sorted.length));
        return Math.round(sorted[index] * 10) / 10.0;
    }

    private static String cpu() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
