package se.foljsam.taskform;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A task on a page of its own, where mails, reminders, watches and the pages of cases and units lead. It holds nothing of the task: the surface asks for that, with the rights of whoever looks. */
@Controller
class TaskPage {

    @GetMapping("/uppgift/{taskId}")
    String show(@PathVariable String taskId, Model model) {
        model.addAttribute("taskId", taskId);
        return "task";
    }
}
